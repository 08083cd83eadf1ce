package org.kartei.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Leaves a picture of the page where a browser test failed. */
class PictureOfFailure implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()
                || !(context.getRequiredTestInstance() instanceof BrowserTest test)
                || test.page == null) {
            return;
        }
        Path picture = Path.of(
                "target",
                "failures",
                context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName() + ".png");
        try {
            test.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            LoggerFactory.getLogger(getClass()).warn("See {} ({})", picture, test.page.url());
        } catch (PlaywrightException e) {
            LoggerFactory.getLogger(getClass()).warn("No picture of the failure: {}", e.getMessage());
        }
    }
}
