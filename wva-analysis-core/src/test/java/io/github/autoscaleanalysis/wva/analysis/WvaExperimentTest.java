package io.github.autoscaleanalysis.wva.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WvaExperimentTest {

    @TempDir
    Path data;

    private void experiment(String name) throws IOException {
        Path directory = Files.createDirectory(data.resolve(name));
        Files.writeString(directory.resolve(WvaExperiment.LOG_FILE), "");
    }

    @Test
    void theLatestExperimentIsFoundByTheTimestampInItsNameNotByNameOrder() throws IOException {
        experiment("model-based-moderate-20251210-071015");
        experiment("model-based-zz-20251128-182839");
        experiment("model-based-high-20251210-071014");
        experiment("capacity-based-high-20251231-000000");
        experiment("model-based-without-a-time");
        experiment("model-based-impossible-20259999-999999");
        Files.writeString(data.resolve("model-based-a-file-20261231-000000"), "");

        WvaExperiment latest = WvaExperiment.latest(data);

        assertThat(latest.name()).isEqualTo("model-based-moderate-20251210-071015");
        assertThat(latest.startedAt()).contains(LocalDateTime.of(2025, 12, 10, 7, 10, 15));
        assertThat(WvaExperiment.latest(data, "capacity-based-").name())
                .isEqualTo("capacity-based-high-20251231-000000");
    }

    @Test
    void ofTwoExperimentsAtTheSameTimeTheLaterNameIsTaken() throws IOException {
        experiment("model-based-b-20251210-071015");
        experiment("model-based-a-20251210-071015");

        assertThat(WvaExperiment.latest(data).name()).isEqualTo("model-based-b-20251210-071015");
    }

    @Test
    void aMissingDirectoryIsNamed() {
        Path missing = data.resolve("nowhere");

        assertThatThrownBy(() -> WvaExperiment.open(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> WvaExperiment.latest(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aMissingLogIsNamed() throws IOException {
        Path directory = Files.createDirectory(data.resolve("model-based-x-20251210-071015"));

        assertThatThrownBy(() -> WvaExperiment.open(directory))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("model-based-x-20251210-071015")
                .hasMessageContaining("wva-controller-logs.jsonl");
    }

    @Test
    void aDataDirectoryWithoutExperimentsIsNamed() {
        assertThatThrownBy(() -> WvaExperiment.latest(data))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(data.resolve("model-based-*").toString());
    }

    @Test
    void aFileIsNoExperiment() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> WvaExperiment.open(file))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessageContaining("file");
    }

    @Test
    void anExperimentOpensByItsDirectoryWhateverItsName() throws IOException {
        experiment("mine");

        WvaExperiment mine = WvaExperiment.open(data.resolve("mine"));

        assertThat(mine.startedAt()).isEmpty();
        assertThat(mine.directory()).isEqualTo(data.resolve("mine"));
        assertThat(mine.readLog().ledger().lines()).isZero();
    }
}
