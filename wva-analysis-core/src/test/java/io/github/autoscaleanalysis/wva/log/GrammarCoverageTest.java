package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.scenario.Generation;
import io.github.autoscaleanalysis.wva.scenario.LoadCurve;
import io.github.autoscaleanalysis.wva.scenario.WvaLogBuilder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message that a reader knows is written by some generation of scenarios. */
class GrammarCoverageTest {

    @Test
    void everyGrammarHasAGenerationThatWritesIt() throws ReflectiveOperationException, IOException, URISyntaxException {
        String logs =
                Arrays.stream(Generation.values()).map(GrammarCoverageTest::log).collect(Collectors.joining());
        Map<String, List<String>> notWritten = new TreeMap<>();
        for (MessageGrammar grammar : grammars()) {
            List<String> missing = new ArrayList<>(grammar.openings());
            missing.removeIf(words -> isWritten(words.replace("*", ""), logs));
            notWritten.put(grammar.getClass().getSimpleName(), missing);
        }

        assertThat(notWritten).hasSize(17);
        notWritten.values().removeIf(List::isEmpty);
        // Of builds between two generations; the grammar is covered by what those write.
        assertThat(notWritten).isEqualTo(Map.of("SaturationAnalysisGrammar", List.of("Saturation analysis completed")));
    }

    private static boolean isWritten(String words, String logs) {
        return Stream.of("\"msg\":\"", "\"msg\":\"✓ ", "\t").anyMatch(before -> logs.contains(before + words));
    }

    private static String log(Generation generation) {
        return WvaLogBuilder.of(generation)
                .variant("v", v -> v.load(LoadCurve.ramp(100, 3000, Duration.ofMinutes(30))))
                .podStartup(Duration.ofMinutes(2))
                .text();
    }

    private static List<MessageGrammar> grammars()
            throws ReflectiveOperationException, IOException, URISyntaxException {
        Path classes = Path.of(Objects.requireNonNull(MessageGrammar.class.getResource("MessageGrammar.class"))
                        .toURI())
                .getParent();
        List<String> names;
        try (Stream<Path> files = Files.list(classes)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Grammar.class") && !name.equals("MessageGrammar.class"))
                    .map(name -> MessageGrammar.class.getPackageName() + "." + name.replace(".class", ""))
                    .toList();
        }
        List<MessageGrammar> grammars = new ArrayList<>();
        for (String name : names) {
            grammars.add(Class.forName(name)
                    .asSubclass(MessageGrammar.class)
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return grammars;
    }
}
