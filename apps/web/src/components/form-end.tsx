interface FormEndProps {
  /** By which the fields of the form name what is wrong. */
  readonly problemId: string;
  readonly problem: string | null;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** The end of a form: what is wrong with it, and the two ways out. */
export function FormEnd({ problemId, problem, submit, isBusy, cancel, onCancel }: FormEndProps) {
  return (
    <>
      <p id={problemId} className="dialog__error" role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={isBusy}>
          {submit}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </>
  );
}
