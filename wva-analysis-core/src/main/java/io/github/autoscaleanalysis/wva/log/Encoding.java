package io.github.autoscaleanalysis.wva.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One way in which a record stands on a physical line. This is the one place that knows them all. */
interface Encoding {

    /** Whether a line, without white space around it, looks like a record in this encoding. */
    boolean recognises(String line);

    /** The record on a recognised line. */
    LogRecord decode(String line) throws UnreadableLine;

    /** Every encoding, in the order in which they are asked. */
    List<Encoding> ALL = List.of(new JsonEncoding());

    /** The record on a line that is not blank. */
    static LogRecord recordOn(byte[] bytes) throws UnreadableLine {
        String line = textOf(bytes).strip();
        for (Encoding encoding : ALL) {
            if (encoding.recognises(line)) {
                return encoding.decode(line);
            }
        }
        throw new UnreadableLine(IssueReason.FOREIGN, "no record of the controller");
    }

    private static String textOf(byte[] bytes) throws UnreadableLine {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableLine(IssueReason.NOT_UTF8, "a byte that is no UTF-8");
        }
    }
}
