package io.github.autoscaleanalysis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks acceptance tests that read the reference data beside the project: skipped, visibly, where it does not exist,
 * and a failure where it does not exist and {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AgainstSharedData.Condition.class)
public @interface AgainstSharedData {

    /** Looks whether the reference data exists. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isDirectory(SharedFile.root())) {
                return ConditionEvaluationResult.enabled("reference data found");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI=true and no reference data at " + SharedFile.root());
            }
            return ConditionEvaluationResult.disabled("no reference data at " + SharedFile.root());
        }
    }
}
