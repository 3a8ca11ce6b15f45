import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  readonly tone?: 'info' | 'warning' | 'error' | 'positive';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly role?: 'alert' | 'status';
}

export function Notice({ tone = 'info', title, children, role }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={role}>
      {title ? <p className="notice__title">{title}</p> : null}
      {children}
    </div>
  );
}
