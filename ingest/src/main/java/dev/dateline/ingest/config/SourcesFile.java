package dev.dateline.ingest.config;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.web.FetchSettings;
import dev.dateline.link.InvalidSettingsException;
import dev.dateline.wire.IsoTime;
import dev.dateline.wire.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The sources of a YAML file.
 *
 * @param name that their bookmarks are kept under
 * @param lasting whether one of them goes on for ever
 */
public record SourcesFile(String name, List<NamedSource> sources, boolean lasting) {
    /** What bookmarks may be kept under, and a source be called. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final String NAME_WANTED = "a name: at most 64 of the letters a-z, A-Z, digits, '.', '_' and '-'";
    private static final int LARGEST = 16 << 20;

    /**
     * @param fetching how sources of the web are fetched from
     * @throws InvalidSettingsException with everything that is wrong, each with its line
     */
    public static SourcesFile read(Path file, FetchSettings fetching) {
        List<SourceKind> all = SourceKind.all(fetching);
        Problems problems = new Problems(file.toString());
        Optional<Node> root = root(file, problems);
        SourcesFile read = root.map(node -> read(node, file, all, problems))
                .orElseGet(() -> new SourcesFile("", List.of(), false));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems.inOrder());
        }
        return read;
    }

    private static Optional<Node> root(Path file, Problems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Node root = new Yaml(limits).compose(new StringReader(text));
            if (root == null) {
                problems.add(1, "it says nothing; wanted sources");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            problems.add(
                    e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, "not YAML: " + e.getProblem());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
    }

    private static SourcesFile read(Node root, Path file, List<SourceKind> all, Problems problems) {
        Fields fields = new Fields(root, problems);
        String name = name(fields).orElseGet(() -> nameOf(file));
        List<NamedSource> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean lasting = false;
        List<Fields> list = fields.list("sources");
        for (Fields each : list) {
            String source = name(each).orElse("");
            if (source.isEmpty() && !each.has("name")) {
                each.problem("name", "a source wants a name");
            }
            if (!source.isEmpty() && !names.add(source)) {
                each.problem("name", "another source is called " + source + " too");
            }
            lasting |= kinds(each, all).stream().anyMatch(SourceKind::lasting);
            source(source, each, file, all).ifPresent(sources::add);
        }
        if (list.isEmpty()) {
            fields.problem("sources", "there are no sources");
        }
        fields.nothingElse();
        return new SourcesFile(name, sources, lasting);
    }

    private static Optional<String> name(Fields fields) {
        return fields.value("name", NAME_WANTED, text -> {
            if (!NAME.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        String fit = name.replaceAll("[^A-Za-z0-9._-]", "-");
        return fit.substring(0, Math.min(64, fit.length()));
    }

    private static Optional<NamedSource> source(String name, Fields fields, Path file, List<SourceKind> all) {
        Defaults defaults = defaults(fields);
        boolean ifAbsent = fields.flag("if-absent");
        List<SourceKind> kinds = kinds(fields, all);
        if (kinds.size() != 1) {
            fields.problem(
                    "name",
                    "a source is one of "
                            + all.stream().map(SourceKind::key).collect(Collectors.joining(", "))
                            + (kinds.isEmpty() ? "" : ", not several at once"));
            return Optional.empty();
        }
        Optional<ArticleSource> articles =
                kinds.get(0).open(fields, file.toAbsolutePath().getParent());
        fields.nothingElse();
        return articles.map(source -> new NamedSource(name, source, defaults, ifAbsent));
    }

    private static List<SourceKind> kinds(Fields fields, List<SourceKind> all) {
        return all.stream().filter(kind -> fields.has(kind.key())).toList();
    }

    private static Defaults defaults(Fields fields) {
        return new Defaults(
                fields.value("published", "an ISO 8601 date or date-time", IsoTime::of),
                fields.text("source").map(Source::named),
                fields.value("zone", "a time zone: Europe/London, +02:00", ZoneId::of),
                fields.value("language", "a BCP 47 tag", SourcesFile::language),
                fields.text("rights"));
    }

    private static String language(String tag) {
        // Throws where the tag is none.
        return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }
}
