package org.kartei.shell;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/**
 * What a field for files says, in the user's language.
 *
 * @param again on the button that tries a file once more
 */
public record UploadTexts(
        String choose,
        String drop,
        String tooLarge,
        String tooMany,
        String wrongKind,
        String failed,
        String running,
        String remove,
        String again) {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");

    public UploadI18N i18n() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setTooManyFiles(tooMany)
                        .setIncorrectFileType(wrongKind))
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed))
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(running)
                                .setProcessing(running)
                                .setStalled(running)
                                .setHeld(running))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown("")))
                .setFile(new UploadI18N.File().setRemove(remove).setRetry(again).setStart(again))
                .setUnits(UNITS);
    }
}
