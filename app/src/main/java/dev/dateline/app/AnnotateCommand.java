package dev.dateline.app;

import dev.dateline.app.display.Visible;
import dev.dateline.enrich.EnrichSettings;
import dev.dateline.ingest.Item;
import dev.dateline.link.Settings;
import dev.dateline.text.ArticleReader;
import dev.dateline.text.name.Aliases;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles and writes them with names and dates, in order, without Kafka.",
            "What is no article is told on standard error, and the exit code is then 1."
        },
        footer = {
            "",
            "Examples:",
            "  dateline annotate samples/",
            "  dateline annotate --published 2017-11-13 article.txt",
            "  zcat news.jsonl.gz | dateline annotate - > enriched.jsonl"
        })
final class AnnotateCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "a .txt, .json or .jsonl file, also .gz; a folder of them; or - for JSON Lines on standard input")
    private List<String> paths;

    @Mixin
    private FileOptions files;

    @Mixin
    private AliasOption aliases;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        KafkaOptions options = new KafkaOptions();
        aliases.layOver(options);
        Settings settings = options.settings();
        Aliases names = EnrichSettings.aliases(settings);
        settings.check();
        ArticleReader reader = new ArticleReader(names);
        Lines lines = new Lines(spec.commandLine().getErr());
        new OrderedReading(
                        output.writer().compose(reader::read),
                        Runtime.getRuntime().availableProcessors())
                .read(files.articles(paths), lines);
        return lines.broken == 0 ? 0 : 1;
    }

    private static final class Lines implements OrderedReading.Results {
        private final StandardOut out = new StandardOut();
        private final PrintWriter err;
        private long broken;

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void read(byte[] output) {
            out.write(output);
        }

        @Override
        public void without(Item item) {
            if (item instanceof Item.Broken unreadable) {
                broken++;
                tell(item, unreadable.why());
            } else if (item instanceof Item.Failed failed) {
                broken++;
                tell(item, failed.why());
            } else if (item instanceof Item.Skipped skipped) {
                tell(item, skipped.why());
            } else if (item instanceof Item.Withdrawn withdrawn) {
                tell(item, "withdraws " + withdrawn.id());
            }
        }

        private void tell(Item item, String what) {
            err.println(Visible.line(item.where() + ": " + what));
        }

        @Override
        public void pause() {
            out.flush();
        }
    }
}
