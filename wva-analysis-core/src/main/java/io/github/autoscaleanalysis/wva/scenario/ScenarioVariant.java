package io.github.autoscaleanalysis.wva.scenario;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One variant of a scenario: a deployment of a model on one kind of accelerator. Immutable and thread-safe; every method
 * but the getters gives a changed copy.
 */
public final class ScenarioVariant {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9._/]*[A-Za-z0-9])?");
    private static final int MOST_REPLICAS = 10_000;

    private final String name;
    private String namespace = "llm-d-inference-scheduler";
    private String model = "unsloth/Meta-Llama-3.1-8B";
    private String serviceClass = "Premium";
    private Accelerator accelerator = new Accelerator("H100", "NVIDIA-H100-80GB-HBM3");
    private int minReplicas = 1;
    private int maxReplicas = 10;
    private long costCentis = 10_000;
    private ServingModel serving = ServingModel.withDefaults();
    private Optional<LoadCurve> load = Optional.empty();

    private ScenarioVariant(String name) {
        this.name = named("variant", NAME, name);
    }

    private ScenarioVariant(ScenarioVariant other) {
        name = other.name;
        namespace = other.namespace;
        model = other.model;
        serviceClass = other.serviceClass;
        accelerator = other.accelerator;
        minReplicas = other.minReplicas;
        maxReplicas = other.maxReplicas;
        costCentis = other.costCentis;
        serving = other.serving;
        load = other.load;
    }

    /**
     * A variant of model {@code unsloth/Meta-Llama-3.1-8B} in namespace {@code llm-d-inference-scheduler} and class
     * {@code Premium} on an H100, with 1 to 10 replicas at a cost of 100 each, {@link ServingModel#withDefaults()}, and
     * the load of the scenario.
     *
     * @param name its name: letters, digits, {@code -}, {@code .} and {@code _}
     * @return the variant
     * @throws IllegalArgumentException if it is no such name
     */
    public static ScenarioVariant of(String name) {
        return new ScenarioVariant(name);
    }

    /**
     * Another model.
     *
     * @param choice the model's name, which may hold {@code /}
     * @return a changed variant
     * @throws IllegalArgumentException if it is no such name
     */
    public ScenarioVariant model(String choice) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.model = named("model", PATH, choice);
        return changed;
    }

    /**
     * Another namespace.
     *
     * @param choice the Kubernetes namespace
     * @return a changed variant
     * @throws IllegalArgumentException if it is no such name
     */
    public ScenarioVariant namespace(String choice) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.namespace = named("namespace", NAME, choice);
        return changed;
    }

    /**
     * Another service class.
     *
     * @param choice the class whose objective holds
     * @return a changed variant
     * @throws IllegalArgumentException if it is no such name
     */
    public ScenarioVariant serviceClass(String choice) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.serviceClass = named("class", NAME, choice);
        return changed;
    }

    /**
     * Another accelerator.
     *
     * @param label its short name, such as {@code A100}
     * @param type the name of the product, such as {@code NVIDIA-A100-PCIE-80GB}
     * @return a changed variant
     * @throws IllegalArgumentException if one is no such name
     */
    public ScenarioVariant accelerator(String label, String type) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.accelerator = new Accelerator(named("accelerator", NAME, label), named("accelerator", NAME, type));
        return changed;
    }

    /**
     * Other limits. The scenario begins with the fewest replicas, all ready.
     *
     * @param fewest the fewest replicas, 1 or more
     * @param most the most replicas, 10,000 at most
     * @return a changed variant
     * @throws IllegalArgumentException if they are not in this order
     */
    public ScenarioVariant replicas(int fewest, int most) {
        if (fewest < 1 || most < fewest || most > MOST_REPLICAS) {
            throw new IllegalArgumentException("replicas from " + fewest + " to " + most);
        }
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.minReplicas = fewest;
        changed.maxReplicas = most;
        return changed;
    }

    /**
     * Another cost.
     *
     * @param perReplica what a replica costs, in the controller's unit; kept to hundredths
     * @return a changed variant
     * @throws IllegalArgumentException if it is not from 0 to a million
     */
    public ScenarioVariant cost(double perReplica) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.costCentis = Math.round(100 * Checks.notNegative("cost", perReplica, 1e6));
        return changed;
    }

    /**
     * Another speed of its replicas.
     *
     * @param choice how fast one replica serves
     * @return a changed variant
     */
    public ScenarioVariant serving(ServingModel choice) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.serving = choice;
        return changed;
    }

    /**
     * A load of its own instead of the scenario's.
     *
     * @param curve requests per minute that this variant gets
     * @return a changed variant
     */
    public ScenarioVariant load(LoadCurve curve) {
        ScenarioVariant changed = new ScenarioVariant(this);
        changed.load = Optional.of(curve);
        return changed;
    }

    /**
     * Its name.
     *
     * @return the bare name, as logs give it
     */
    public String name() {
        return name;
    }

    /**
     * Its model.
     *
     * @return the model's name
     */
    public String model() {
        return model;
    }

    /**
     * Its namespace.
     *
     * @return the Kubernetes namespace
     */
    public String namespace() {
        return namespace;
    }

    /**
     * The fewest replicas.
     *
     * @return a number from 1
     */
    public int minReplicas() {
        return minReplicas;
    }

    /**
     * The most replicas.
     *
     * @return a number from {@link #minReplicas()}
     */
    public int maxReplicas() {
        return maxReplicas;
    }

    /**
     * How fast one replica serves.
     *
     * @return the serving model
     */
    public ServingModel serving() {
        return serving;
    }

    /**
     * Its own load.
     *
     * @return requests per minute; empty where it gets the scenario's
     */
    public Optional<LoadCurve> load() {
        return load;
    }

    String serviceClass() {
        return serviceClass;
    }

    Accelerator accelerator() {
        return accelerator;
    }

    long costCentis() {
        return costCentis;
    }

    private static String named(String what, Pattern shape, String name) {
        if (!shape.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " '" + name + "' is no name of " + shape);
        }
        return name;
    }
}
