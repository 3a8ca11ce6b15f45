import { initialsOf } from '../../../components/initials.js';
import './avatar.css';

/** The initials of a colleague; the name itself stands beside it, or is read out. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="avatar" aria-hidden="true" title={name}>
      {initialsOf(name)}
    </span>
  );
}
