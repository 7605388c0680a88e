package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Reconciliation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Reconciliation completedvariants_processed1optimization_successfultrue}: the words of early 2025-08 run
 * together. */
final class EarlyReconciliationGrammar implements MessageGrammar {

    private static final Pattern WORDS = Pattern.compile("(\\d+)optimization_successful(true|false)");
    private static final Key VARIANTS = Key.of("variants");

    @Override
    public List<String> openings() {
        return List.of("Reconciliation completedvariants_processed*");
    }

    @Override
    public void read(Message message) {
        Matcher words = WORDS.matcher(message.body());
        if (!words.matches()) {
            message.lacks("outcome");
            return;
        }
        message.add(new Reconciliation(
                message.origin(),
                words.group(2).equals("true"),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                message.valuesIn("variants=" + words.group(1)).count(VARIANTS)));
    }
}
