package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void missesWhatIsAcknowledgedAndHasNotComeOut() {
        ledger.acknowledged(3, 0);
        ledger.acknowledged(4, 0);
        ledger.arrived(3, 0);

        assertThat(ledger.missing()).isEqualTo(1);
    }

    @Test
    void takesAnArrivalBeforeItsAcknowledgement() {
        ledger.arrived(3, 7);
        ledger.acknowledged(3, 7);

        assertThat(ledger.missing()).isZero();
    }

    @Test
    void noticesASecondArrival() {
        assertThat(ledger.arrived(3, 7)).isTrue();
        assertThat(ledger.arrived(3, 7)).isFalse();
    }
}
