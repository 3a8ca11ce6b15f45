import { t } from '../messages/t.js';
import './region-mark.css';

interface RegionMarkProps {
  readonly name: string;
  readonly logo: { readonly path: string; readonly width: number; readonly height: number } | null;
}

const most = { width: 120, height: 36 };

/** The logo of a region, small, beside its name. Its place is kept before it is there. */
export function RegionMark({ name, logo }: RegionMarkProps) {
  const scale = logo ? Math.min(most.width / logo.width, most.height / logo.height, 1) : 0;
  return (
    <span className="region-mark">
      {logo ? (
        <img
          src={logo.path}
          width={Math.max(1, Math.round(logo.width * scale))}
          height={Math.max(1, Math.round(logo.height * scale))}
          alt={t('region.logo', { name })}
        />
      ) : null}
      <span className="region-mark__name">{name}</span>
    </span>
  );
}
