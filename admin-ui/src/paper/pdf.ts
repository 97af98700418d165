import { useEffect, useState } from 'react';
// The legacy build: 360's Chromium trails by years, and the modern one starts with what it lacks.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type Pdf = PDFDocumentProxy;

interface Opened {
  pdf: Pdf | null;
  failed: boolean;
}

/** Opens a PDF of this server with the session's cookie. Scripts inside are never run, and nothing is compiled from strings. */
export function usePdf(url: string): Opened {
  const [opened, setOpened] = useState<Opened>({ pdf: null, failed: false });
  useEffect(() => {
    const task = getDocument({
      url,
      withCredentials: true,
      isEvalSupported: false,
      enableXfa: false,
      cMapUrl: `${PDFJS_ASSETS}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${PDFJS_ASSETS}standard_fonts/`,
      wasmUrl: `${PDFJS_ASSETS}wasm/`,
    });
    let left = false;
    task.promise.then(
      (pdf) => !left && setOpened({ pdf, failed: false }),
      () => !left && setOpened({ pdf: null, failed: true }),
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [url]);
  return opened;
}
