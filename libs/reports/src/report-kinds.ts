/** What is printed of a measurement. */
export const reportKinds = ['municipality', 'council', 'region'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** PDF/UA-1 to read, and PDF/A-2a to keep: a file of its own, since no file may be both. */
export const reportForms = ['pdf-ua', 'pdf-a'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Raised with each change of what is printed. */
export const templateVersion = 2;
