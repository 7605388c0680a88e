package io.github.autoscaleanalysis.wva.analysis;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The same questions in SQL in an embedded DuckDB: the log is loaded once, each message's figures are cut out, predictions
 * are joined as of their time, observations with the objective in force. It answers much less than the library does.
 */
final class DuckDbJudge {

    private static final String LOAD = """
            CREATE TEMP TABLE log AS SELECT ts, msg
            FROM read_json(?, format = 'newline_delimited', ignore_errors = true,
              columns = {ts: 'TIMESTAMP', msg: 'VARCHAR'})
            WHERE starts_with(msg, 'KV cache metric:') OR starts_with(msg, 'Queue metric:')
              OR starts_with(msg, 'Metrics collected for VA:') OR starts_with(msg, '✓ Metrics collected for VA:')
              OR starts_with(msg, 'Found SLO for model:') OR starts_with(msg, 'Processing decision:')
              OR starts_with(msg, 'Optimization solution')
            """;

    private static final List<String> CUT = List.of("""
            CREATE TEMP TABLE prediction AS SELECT ts, -- rows without an allocation predict nothing
              unnest(regexp_extract_all(msg, '\\ns=([^:;]+)[^\\n]*alloc=', 1)) AS variant,
              unnest(regexp_extract_all(msg, '; m=([^;]+)[^\\n]*alloc=', 1)) AS model,
              unnest(regexp_extract_all(msg, '; numRep=([0-9]+)', 1)::INTEGER[]) AS replicas,
              unnest(regexp_extract_all(msg, '; rate=([0-9.]+)[^\\n]*alloc=', 1)::DOUBLE[]) AS rate,
              unnest(regexp_extract_all(msg, ', itl=([0-9.]+)', 1)::DOUBLE[]) AS itl,
              unnest(regexp_extract_all(msg, ', ttft=([0-9.]+)', 1)::DOUBLE[]) AS ttft
            FROM log WHERE starts_with(msg, 'Optimization solution')
            """, """
            CREATE TEMP TABLE observation AS SELECT ts,
              regexp_extract(msg, 'variant=([^,]+)', 1) AS variant,
              regexp_extract(msg, ' replicas=([0-9]+)', 1)::INTEGER AS replicas,
              regexp_extract(msg, ' ttft=([0-9.]+)ms', 1)::DOUBLE AS ttft,
              regexp_extract(msg, ' itl=([0-9.]+)ms', 1)::DOUBLE AS itl,
              regexp_extract(msg, ' cost=([0-9.]+)', 1)::DOUBLE AS cost,
              regexp_extract(msg, ' arrivalRate=([0-9.]+)', 1)::DOUBLE AS rate
            FROM log WHERE contains(msg, 'Metrics collected for VA:')
            """, """
            CREATE TEMP TABLE slo AS SELECT ts,
              regexp_extract(msg, 'model=([^,]+)', 1) AS model,
              regexp_extract(msg, 'slo-tpot=([0-9.]+)', 1)::DOUBLE AS itl,
              regexp_extract(msg, 'slo-ttft=([0-9.]+)', 1)::DOUBLE AS ttft
            FROM log WHERE starts_with(msg, 'Found SLO for model:')
            """);

    private static final String ACCURACY = """
            SELECT count(*), avg(abs(o.itl - p.itl)), avg(abs(o.ttft - p.ttft)), avg(o.itl - p.itl), avg(o.ttft - p.ttft),
              stddev_samp(o.itl - p.itl), stddev_samp(o.ttft - p.ttft)
            FROM prediction p ASOF JOIN observation o ON p.variant = o.variant AND p.ts < o.ts
            """;

    private static final String COMPLIANCE = """
            WITH served AS (SELECT DISTINCT variant, model FROM prediction)
            SELECT count(*) FILTER (o.itl > s.itl), count(*) FILTER (o.ttft > s.ttft), count(*)
            FROM (SELECT o.*, v.model FROM observation o JOIN served v ON o.variant = v.variant
              WHERE o.rate > 0 AND NOT (o.itl = 0 AND o.ttft = 0)) o
            ASOF JOIN slo s ON o.model = s.model AND o.ts >= s.ts
            """;

    private static final String SCALING = """
            SELECT count(*) FILTER (regexp_extract(msg, 'action=([^,]+)', 1) = 'scale-up'),
              max(regexp_extract(msg, 'current=([0-9]+)', 1)::INTEGER),
              max(regexp_extract(msg, 'target=([0-9]+)', 1)::INTEGER)
            FROM log WHERE starts_with(msg, 'Processing decision:')
            """;

    private static final String PODS = """
            SELECT sum(usage), sum(longest) FROM (
              SELECT regexp_extract(msg, 'pod=([^,]+)', 1) AS pod,
                avg(CASE WHEN starts_with(msg, 'KV') THEN regexp_extract(msg, 'usage=([0-9.]+)', 1)::DOUBLE END) AS usage,
                max(CASE WHEN starts_with(msg, 'Queue') THEN regexp_extract(msg, 'queueLength=([0-9]+)', 1)::DOUBLE END) AS longest
              FROM log WHERE starts_with(msg, 'KV cache metric:') OR starts_with(msg, 'Queue metric:') GROUP BY pod)
            """;

    private DuckDbJudge() {}

    /** What a log in JSON encoding says. */
    static JudgedLog judge(Path log, int threads) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET preserve_insertion_order = false");
            try (PreparedStatement load = database.prepareStatement(LOAD)) {
                load.setString(1, log.toString());
                load.execute();
            }
            for (String cut : CUT) {
                statement.execute(cut);
            }
            try (Statement other = database.createStatement();
                    Statement third = database.createStatement();
                    Statement fourth = database.createStatement();
                    ResultSet accuracy = row(statement, ACCURACY);
                    ResultSet compliance = row(other, COMPLIANCE);
                    ResultSet scaling = row(third, SCALING);
                    ResultSet pods = row(fourth, PODS)) {
                if (pods.getDouble(1) < 0) {
                    throw new IllegalStateException("usages below 0");
                }
                return new JudgedLog(
                        accuracy.getLong(1),
                        accuracy.getDouble(2),
                        accuracy.getDouble(3),
                        compliance.getLong(1),
                        compliance.getLong(2),
                        compliance.getLong(3),
                        scaling.getLong(1));
            }
        }
    }

    private static ResultSet row(Statement statement, String sql) throws SQLException {
        ResultSet result = statement.executeQuery(sql);
        if (!result.next()) {
            throw new SQLException("no row");
        }
        return result;
    }
}
