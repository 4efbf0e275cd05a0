package dev.dateline.lab.peers;

import de.unihd.dbs.heideltime.standalone.Config;
import java.util.List;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;

/** What HeidelTime's jar expects to find in files beside it: its annotation types and its settings. */
final class HeidelTimeTypes {
    private static final String PACKAGE = "de.unihd.dbs.uima.types.heideltime.";

    private HeidelTimeTypes() {}

    static JCas newCas() throws UIMAException {
        TypeSystemDescription types =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        add(types, "Sentence", List.of("filename"), List.of("sentenceId"));
        add(types, "Token", List.of("filename", "pos"), List.of("tokenId", "sentId"));
        add(types, "Dct", List.of("filename", "value", "timexId"), List.of());
        add(
                types,
                "Timex3",
                List.of(
                        "filename",
                        "allTokIds",
                        "timexId",
                        "timexType",
                        "timexValue",
                        "foundByRule",
                        "timexQuant",
                        "timexFreq",
                        "timexMod",
                        "emptyValue"),
                List.of("sentId", "firstTokId", "timexInstance"));
        return CasCreationUtils.createCas(types, null, null).getJCas();
    }

    private static void add(TypeSystemDescription types, String name, List<String> texts, List<String> numbers) {
        TypeDescription type = types.addType(PACKAGE + name, "", CAS.TYPE_NAME_ANNOTATION);
        texts.forEach(feature -> type.addFeature(feature, "", CAS.TYPE_NAME_STRING));
        numbers.forEach(feature -> type.addFeature(feature, "", CAS.TYPE_NAME_INTEGER));
    }

    static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty(Config.CONSIDER_DATE, "true");
        settings.setProperty(Config.CONSIDER_TIME, "true");
        settings.setProperty(Config.CONSIDER_DURATION, "true");
        settings.setProperty(Config.CONSIDER_SET, "true");
        settings.setProperty(Config.UIMAVAR_DATE, "Date");
        settings.setProperty(Config.UIMAVAR_TIME, "Time");
        settings.setProperty(Config.UIMAVAR_DURATION, "Duration");
        settings.setProperty(Config.UIMAVAR_SET, "Set");
        settings.setProperty(Config.UIMAVAR_LANGUAGE, "Language");
        settings.setProperty(Config.UIMAVAR_TYPETOPROCESS, "Type");
        return settings;
    }
}
