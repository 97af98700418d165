/** Contract §4.3: at most 20 MB, 1 to 20 pages. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_PAGES = 20;

/**
 * What a scan may cost. Twenty scanned pages with recognised text and a signature take some 2,000 objects of 30,000 values,
 * ten deep, and 1 MB of unpacked object streams: each bound is ten times that or more. Without them a kilobyte can ask for gigabytes.
 */
export const MOST_OBJECTS = 60_000;
export const MOST_VALUES = 1_000_000;
export const DEEPEST = 100;
export const MOST_UNPACKED = 16 * 1024 * 1024;

/** Milliseconds, and megabytes of JavaScript heap, of the thread that reads one file. */
export const TIME = 10_000;
export const HEAP = 192;
