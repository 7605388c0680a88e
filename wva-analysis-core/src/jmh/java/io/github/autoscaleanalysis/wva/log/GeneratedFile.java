package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A generated log in the directory for temporary files, kept from run to run.
 *
 * @param path the log
 * @param summary what it holds
 */
public record GeneratedFile(Path path, GeneratedLog.Summary summary) {

    /** The log in a file named so; written if there is none of its size, and read once so that it is in memory. */
    public static GeneratedFile of(String name, GeneratedLog log) throws IOException {
        GeneratedLog.Summary summary = log.writeTo(OutputStream.nullOutputStream());
        Path path = Path.of(System.getProperty("java.io.tmpdir"), name);
        if (!Files.exists(path) || Files.size(path) != summary.bytes()) {
            Path unfinished = path.resolveSibling(name + ".part");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                log.writeTo(out);
            }
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
        }
        try (InputStream in = Files.newInputStream(path)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new GeneratedFile(path, summary);
    }
}
