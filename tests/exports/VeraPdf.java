import java.io.FileInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Runs veraPDF's machine checks of PDF/UA-1: a line for each file, `PASS` or `FAIL` with the rules that it breaks. */
public class VeraPdf {
    private static final String RULES = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
        ValidationProfile rules = Profiles.profileFromXml(Foundries.class.getResourceAsStream(RULES));
        for (String file : files) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
                 PDFAValidator validator = Foundries.defaultInstance().createValidator(rules, false)) {
                report(file, validator.validate(parser));
            }
        }
    }

    private static void report(String file, ValidationResult result) {
        StringBuilder line = new StringBuilder(result.isCompliant() ? "PASS " : "FAIL ").append(file);
        line.append(' ').append(result.getTotalAssertions()).append(" checks");
        result.getTestAssertions().stream()
            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
            .map(assertion -> " " + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber())
            .distinct()
            .forEach(line::append);
        System.out.println(line);
    }
}
