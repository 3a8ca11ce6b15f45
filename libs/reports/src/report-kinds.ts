/** What is printed of a measurement. */
export const reportKinds = ['municipality', 'council', 'region'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** PDF/UA-1 to read, and PDF/A-2a to keep: a file of its own, since no file may be both. */
export const reportForms = ['pdf-ua', 'pdf-a'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Raised with each change of what is printed. */
export const templateVersion = 3;

export interface PlannedReport {
  readonly kind: ReportKind;
  readonly form: ReportForm;
}

/** Everything that is made of a measurement. */
export const plannedReports: readonly PlannedReport[] = [
  { kind: 'municipality', form: 'pdf-ua' },
  { kind: 'council', form: 'pdf-ua' },
  { kind: 'region', form: 'pdf-ua' },
  { kind: 'municipality', form: 'pdf-a' },
  { kind: 'council', form: 'pdf-a' },
  { kind: 'region', form: 'pdf-a' },
];

/** What people wait for is made at once; what is kept may wait until that is done. */
export const isMadeAtOnce = ({ form }: PlannedReport): boolean => form === 'pdf-ua';
