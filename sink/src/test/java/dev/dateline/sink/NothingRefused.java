package dev.dateline.sink;

/** For tests in which a destination takes everything. */
public final class NothingRefused implements Refusals {
    @Override
    public void refuse(Delivery delivery, String reason, String detail) {
        throw new AssertionError(delivery.id() + " was refused: " + reason + ": " + detail);
    }
}
