/** An empty cell is drawn as a dash and read as what is missing. */
export const Absent = ({ text }: { readonly text: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">{text}</span>
  </>
);
