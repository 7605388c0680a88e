package io.github.autoscaleanalysis.wva.scenario;

/** What goes wrong with the lines of a log, while they are written. */
interface LineFaults {

    /** Nothing does. */
    LineFaults NONE = new LineFaults() {
        @Override
        public void beforeLine(LogText text, LogClock clock) {
            // none
        }

        @Override
        public void endEventLine(LogText text, LogClock clock, EventLine line) {
            text.endLine(line.type(), line.count());
        }

        @Override
        public void lineEnded(LogText text) {
            // none
        }
    };

    /** May set the clock wrong, and write lines before the next one. */
    void beforeLine(LogText text, LogClock clock);

    /** Ends a line that means events, or what is left of it. */
    void endEventLine(LogText text, LogClock clock, EventLine line);

    /** Counts a line that was written, where it is a fault in itself. */
    void lineEnded(LogText text);
}
