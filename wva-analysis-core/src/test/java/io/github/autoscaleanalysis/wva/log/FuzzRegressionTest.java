package io.github.autoscaleanalysis.wva.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds of the fuzzing, and every input that ever made the reader break a promise. */
class FuzzRegressionTest {

    private static final ReadSettings TIGHT =
            ReadSettings.withDefaults().withMaxLineBytes(100).withMaxNesting(2).withMaxNumberLength(20);

    /** The content of a file. */
    record Input(Path file) {

        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return String.valueOf(file.getFileName());
        }
    }

    static Stream<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String folder : new String[] {"fuzz-seeds", "fuzz-regressions"}) {
            try (Stream<Path> files = Files.list(Path.of(uri(folder)))) {
                files.sorted().map(Input::new).forEach(inputs::add);
            }
        }
        return inputs.stream();
    }

    private static URI uri(String folder) {
        try {
            return Objects.requireNonNull(FuzzRegressionTest.class.getResource(folder))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void theReaderKeepsItsPromises(Input input) {
        ReaderInvariants.hold(input.bytes());
        ReaderInvariants.hold(input.bytes(), TIGHT);
    }
}
