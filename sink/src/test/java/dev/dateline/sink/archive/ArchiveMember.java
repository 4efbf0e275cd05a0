package dev.dateline.sink.archive;

import dev.dateline.sink.Batch;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.NothingRefused;
import dev.dateline.sink.PartitionWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive in a process of its own, to be killed. It is delivered a log of {@link #PARTITIONS} partitions from where it
 * stands: every seventh record replaces an earlier article, every eleventh withdraws one. Says how far each batch went.
 */
final class ArchiveMember {
    static final int PARTITIONS = 3;
    private static final int AT_A_TIME = 40;
    private static final int BATCHES = 4;

    private ArchiveMember() {}

    /** Arguments: the folder, and the end of each partition. */
    public static void main(String[] args) throws Exception {
        long end = Long.parseLong(args[1]);
        try (Archive archive = Archive.open(Path.of(args[0]), News.ORIGIN, false)) {
            boolean more = true;
            while (more) {
                more = false;
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    more |= deliver(archive, partition, end);
                }
            }
        }
    }

    /** A few batches, as long as the group lets this member have the partition; to let go of it is a commit. */
    private static boolean deliver(Archive archive, int partition, long end) throws Exception {
        try (PartitionWriter writer = archive.open(partition).orElseThrow()) {
            for (int batch = 0; batch < BATCHES; batch++) {
                long from = writer.next().orElseThrow();
                long to = Math.min(end, from + AT_A_TIME);
                List<Delivery> deliveries = new ArrayList<>();
                for (long offset = from; offset < to; offset++) {
                    deliveries.add(delivery(partition, offset));
                }
                writer.write(new Batch(deliveries, to), new NothingRefused());
                System.out.println(partition + " " + to);
            }
            return writer.next().orElseThrow() < end;
        }
    }

    static Delivery delivery(int partition, long offset) {
        if (offset % 11 == 10) {
            return News.withdrawal(id(partition, offset - 5), offset);
        }
        long about = offset % 7 == 6 ? offset - 6 : offset;
        return News.article(id(partition, about), "Partition " + partition + " offset " + offset)
                .published("2017-11-13")
                .at(offset);
    }

    private static String id(int partition, long offset) {
        return partition + "-" + offset;
    }
}
