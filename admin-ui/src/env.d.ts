/// <reference types="vite/client" />

/** Folder of the files pdf.js fetches while it draws, with a slash at the end (pdfjs-assets.ts). */
declare const PDFJS_ASSETS: string;
