import { contrastWithTint, leastContrast, parseColor } from '@ijkpunt/contracts';
import type { CSSProperties } from 'react';
import { Mark } from '../../components/mark.js';
import { RegionMark } from '../../components/region-mark.js';
import { t } from '../../messages/settings.js';
import { drawable } from './settings-draft.js';
import type { Settings } from './settings-query.js';

interface StylePreviewProps {
  readonly name: string;
  readonly accent: string;
  readonly logo: Settings['logo'];
}

/** As `useAccent` colours the pages; without a colour of its own, as IJkpunt is. */
const tokensOf = (color: string): CSSProperties =>
  ({
    '--ijkpunt-color-accent': color,
    '--ijkpunt-color-accent-hover': `color-mix(in srgb, ${color}, #000 25%)`,
    '--ijkpunt-color-accent-subtle': `color-mix(in srgb, ${color} 8%, #fff)`,
  }) as CSSProperties;

/** How the region looks with what is typed now. Nothing in it can be operated. */
export function StylePreview({ name, accent, logo }: StylePreviewProps) {
  const typed = drawable(accent);
  const parsed = parseColor(typed ?? '');
  const isTooLight = parsed !== null && contrastWithTint(parsed) < leastContrast;
  const color = typed === null || isTooLight ? '#0b4f71' : typed;
  return (
    <section className="card" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('settings.preview')}</h2>
      <p className="small">{t('settings.previewText')}</p>
      {isTooLight ? <p className="settings__now">{t('settings.previewTooLight')}</p> : null}
      <div className="style-preview" style={tokensOf(color)}>
        <figure>
          <figcaption>{t('settings.previewBar')}</figcaption>
          <div className="style-preview__bar">
            <span className="style-preview__mark">
              <Mark />
              {t('app.name')}
            </span>
            <RegionMark name={name} logo={logo} />
          </div>
        </figure>
        <figure>
          <figcaption>{t('settings.previewPage')}</figcaption>
          <div className="style-preview__page">
            <span className="style-preview__button">{t('settings.previewButton')}</span>
            <span className="style-preview__link">{t('settings.previewLink')}</span>
            <span className="style-preview__own">{t('settings.previewOwn')}</span>
            <span className="style-preview__region">{t('settings.previewRegion')}</span>
          </div>
        </figure>
        <figure>
          <figcaption>{t('settings.previewReport')}</figcaption>
          <div className="style-preview__sheet">
            <RegionMark name={name} logo={logo} />
            <p className="style-preview__title">{t('settings.previewTitle')}</p>
            <p>{t('settings.previewMunicipality')}</p>
          </div>
        </figure>
      </div>
    </section>
  );
}
