/** The ruler as the house's mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d="M2 20h20M3 20V9M7.5 20v-6M12 20V4M16.5 20v-6M21 20V9"
        stroke="currentColor"
        strokeWidth="2.2"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
