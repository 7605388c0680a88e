package io.github.autoscaleanalysis.wva.event;

/**
 * How the controller works: {@code Operating in MODEL-ONLY mode}.
 *
 * @param origin when and where it was logged
 * @param mode the mode in upper case, such as {@code MODEL-ONLY}; a word of a later controller is kept
 */
public record ControllerMode(Origin origin, String mode) implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.CONTROLLER_MODE;
    }

    @Override
    public ControllerMode at(Origin place) {
        return new ControllerMode(place, mode);
    }
}
