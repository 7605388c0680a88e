package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.scenario.LogText.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Lets the faults of a scenario strike when they are due, and keeps account of what they did. For one log. */
final class FaultSchedule implements LineFaults {

    private static final int CONSOLE_STUMP = 12;
    private static final String STACK_FRAME = "\tgithub.com/llm-d/workload-variant-autoscaler/internal/engine.go:";

    /** A fault and what it did so far. */
    private static final class Entry {
        private final Fault fault;
        private final long at;
        private boolean done;
        private long lines;
        private long first;
        private long last;

        Entry(Fault fault) {
            this.fault = fault;
            this.at = fault.at().toNanos();
        }

        void trace(long from, long to) {
            first = lines == 0 ? from : first;
            last = to;
            lines += to - from + 1;
        }

        boolean due(long now) {
            return !done && at <= now;
        }

        boolean lasts(long now, Duration lasting) {
            return at <= now && now - at < lasting.toNanos();
        }
    }

    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> insertions = new ArrayList<>();
    private final List<Entry> strikes = new ArrayList<>();
    private final List<Entry> skews = new ArrayList<>();
    private final List<Entry> activeSkews = new ArrayList<>();
    private final List<Entry> ofCycles = new ArrayList<>();
    private final List<Bend> bent = new ArrayList<>();

    /** A decision that is not the rule's. */
    private record Bend(Entry entry, VariantState variant) {}

    FaultSchedule(List<Fault> faults) {
        for (Fault fault : faults) {
            Entry entry = new Entry(fault);
            all.add(entry);
            if (fault instanceof Fault.ForeignLines || fault instanceof Fault.BlankLine) {
                insertions.add(entry);
            } else if (fault instanceof Fault.TruncatedLine
                    || fault instanceof Fault.NonUtf8
                    || fault instanceof Fault.DuplicatedLine) {
                strikes.add(entry);
            } else if (fault instanceof Fault.ClockSkew) {
                skews.add(entry);
            } else {
                ofCycles.add(entry);
            }
        }
    }

    List<FaultTrace> traces() {
        return all.stream()
                .map(e -> new FaultTrace(
                        e.fault,
                        e.lines,
                        e.lines == 0 ? OptionalLong.empty() : OptionalLong.of(e.first),
                        e.lines == 0 ? OptionalLong.empty() : OptionalLong.of(e.last)))
                .toList();
    }

    @Override
    public void beforeLine(LogText text, LogClock clock) {
        long now = clock.sinceStart();
        for (Entry entry : insertions) {
            if (entry.due(now)) {
                entry.done = true;
                insert(entry, text);
            }
        }
        if (!skews.isEmpty()) {
            skew(clock, now);
        }
    }

    private static void insert(Entry entry, LogText text) {
        long from = text.lines() + 1;
        if (entry.fault instanceof Fault.ForeignLines foreign) {
            for (int i = 0; i < foreign.lines(); i++) {
                text.add(i == 0 ? "goroutine 1 [running]:" : STACK_FRAME + (100 + i));
                text.endLine(Kind.UNREADABLE);
            }
        } else {
            text.endLine(Kind.BLANK);
        }
        entry.trace(from, text.lines());
    }

    private void skew(LogClock clock, long now) {
        activeSkews.clear();
        Duration sum = Duration.ZERO;
        for (Entry entry : skews) {
            Fault.ClockSkew skew = (Fault.ClockSkew) entry.fault;
            if (entry.lasts(now, skew.lasting())) {
                activeSkews.add(entry);
                sum = sum.plus(skew.by());
            }
        }
        clock.skew(sum);
    }

    @Override
    public void endEventLine(LogText text, LogClock clock, EventLine line) {
        for (Entry entry : strikes) {
            if (entry.due(clock.sinceStart())) {
                entry.done = true;
                strike(entry, text, line);
                return;
            }
        }
        text.endLine(line.type(), line.count());
    }

    private static void strike(Entry entry, LogText text, EventLine line) {
        long number = text.lines() + 1;
        byte[] whole = text.line();
        if (entry.fault instanceof Fault.DuplicatedLine) {
            text.endLine(line.type(), line.count());
            text.add(whole, 0, whole.length).endLine(line.type(), line.count());
            entry.trace(number + 1, number + 1);
            return;
        }
        boolean json = whole[line.recordAt()] == '{';
        int middle = json ? (line.recordAt() + whole.length) / 2 : line.recordAt() + CONSOLE_STUMP;
        text.cut(middle);
        if (entry.fault instanceof Fault.NonUtf8) {
            text.addByte(0xFF);
            text.add(whole, middle, whole.length);
        }
        text.endLine(Kind.UNREADABLE);
        entry.trace(number, number);
    }

    @Override
    public void lineEnded(LogText text) {
        for (Entry entry : activeSkews) {
            entry.trace(text.lines(), text.lines());
        }
    }

    /** Whether the reconciliation at this time does not take place. */
    boolean skipsCycle(long now) {
        for (Entry entry : ofCycles) {
            if (entry.fault instanceof Fault.MissingCycle && entry.due(now)) {
                entry.done = true;
                return true;
            }
        }
        return false;
    }

    /** Whether the reconciliation at this time finds no metrics. */
    boolean blindsCycle(long now) {
        return ofCycles.stream()
                .anyMatch(e -> e.fault instanceof Fault.MissingMetrics blind && e.lasts(now, blind.lasting()));
    }

    /** Counts the lines of a reconciliation that found none. */
    void noteBlindCycle(long now, long firstLine, long lastLine) {
        for (Entry entry : ofCycles) {
            if (entry.fault instanceof Fault.MissingMetrics blind && entry.lasts(now, blind.lasting())) {
                entry.trace(firstLine, lastLine);
            }
        }
    }

    /** Changes decisions that are made already. */
    void bendDecisions(long now, int cycle, List<PlannedVariant> variants) {
        bent.clear();
        for (Entry entry : ofCycles) {
            if (entry.fault instanceof Fault.Flapping flapping && entry.lasts(now, flapping.lasting())) {
                for (PlannedVariant v : variants) {
                    bend(entry, v, v.clamp(v.specReplicas + (cycle % 2 == 0 ? 1.0 : -1.0)));
                }
            } else if (entry.fault instanceof Fault.WrongDecision wrong && entry.due(now)) {
                PlannedVariant first = variants.get(0);
                entry.done = bend(entry, first, first.clamp((double) first.targetReplicas + wrong.by()));
            }
        }
    }

    private boolean bend(Entry entry, PlannedVariant variant, int target) {
        if (variant.targetReplicas == target) {
            return false;
        }
        variant.decide(target);
        bent.add(new Bend(entry, variant));
        return true;
    }

    /** Counts the lines of the decisions that were changed. */
    void noteBentDecisions() {
        for (Bend bend : bent) {
            bend.entry.trace(bend.variant.decidedAtLine, bend.variant.decidedAtLine);
        }
    }
}
