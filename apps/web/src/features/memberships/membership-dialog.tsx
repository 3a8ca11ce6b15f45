import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import '../../components/dialog.css';
import { t } from '../../messages/administration.js';
import {
  ChangeMembershipDocument,
  MembershipPreviewDocument,
  MunicipalityNamesDocument,
  type AdministeredRegion,
  type DeedKind,
  type Membership,
  type MembershipChange,
} from './memberships-query.js';

export type AskedDeed =
  | { readonly kind: 'add'; readonly member: null }
  | { readonly kind: Exclude<DeedKind, 'add'>; readonly member: Membership };

interface MembershipDialogProps {
  readonly of: AdministeredRegion;
  readonly asked: AskedDeed;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Draft {
  readonly municipality: string;
  readonly on: string;
  readonly toRegion: string;
  readonly subregion: string;
}

/** Asks what a deed needs, shows what it touches, and does exactly that. */
export function MembershipDialog({ of, asked, onDone, onClose }: MembershipDialogProps) {
  const { kind, member } = asked;
  const [draft, setDraft] = useState<Draft>({
    ...{ municipality: member?.code ?? '', on: '', toRegion: '' },
    subregion: kind === 'set_subregion' ? (member.subregion ?? '') : '',
  });
  const [problem, setProblem] = useState<string | null>(null);
  const change = changeOf(of.region.slug, kind, draft);
  const { data, refetch } = useQuery(
    MembershipPreviewDocument,
    change ? { variables: { change }, fetchPolicy: 'network-only' } : skipToken,
  );
  const preview = change ? data?.membershipPreview : undefined;
  const [run, { loading }] = useMutation(ChangeMembershipDocument, {
    refetchQueries: ['AdministeredRegion'],
  });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (loading || !change || !preview || preview.problem !== null) return;
    try {
      await run({ variables: { input: { change, seal: preview.seal } } });
      onDone();
      dialog.current?.close();
    } catch (error) {
      const { message, code } = findRefusal(error);
      setProblem(message ?? t('error.unreachable'));
      if (code === 'CONFLICT') await refetch();
    }
  };
  const edit = (changed: Partial<Draft>): void => {
    setProblem(null);
    setDraft((before) => ({ ...before, ...changed }));
  };
  const isReady = preview !== undefined && preview.problem === null;
  return (
    <dialog
      ref={dialog}
      className="dialog membership-dialog"
      aria-labelledby="membership-title"
      onClose={onClose}
    >
      <form onSubmit={(event) => void handleSubmit(event)} noValidate>
        <h2 id="membership-title">
          {kind === 'add' ? t('members.addTitle') : t(`members.${kind}Title`, member)}
        </h2>
        {kind === 'add' ? <MunicipalityChoice of={of} draft={draft} onEdit={edit} /> : null}
        {kind === 'move' ? (
          <Field id="membership-region" label={t('members.toRegion')}>
            <select
              id="membership-region"
              className="field__input"
              value={draft.toRegion}
              onChange={({ target }) => edit({ toRegion: target.value })}
            >
              <option value="">{t('members.chooseRegion')}</option>
              {of.otherRegions.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        ) : null}
        <Field id="membership-on" label={t(`members.${kind}On`)}>
          <input
            id="membership-on"
            className="field__input"
            type="date"
            value={draft.on}
            onChange={({ target }) => edit({ on: target.value })}
          />
        </Field>
        {kind === 'end' ? null : (
          <Field id="membership-subregion" label={t('members.subregionField')}>
            <input
              id="membership-subregion"
              className="field__input"
              maxLength={60}
              value={draft.subregion}
              onChange={({ target }) => edit({ subregion: target.value })}
            />
          </Field>
        )}
        <section className="membership-dialog__preview" aria-labelledby="membership-preview">
          <h3 id="membership-preview">{t('members.preview')}</h3>
          <div role="status">
            {preview ? null : <p className="small">{t('members.waiting')}</p>}
            {preview?.problem ? <p className="dialog__error">{preview.problem}</p> : null}
            {isReady ? (
              <ul>
                {preview.sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ) : null}
          </div>
        </section>
        <p className="dialog__error" role="alert">
          {problem}
        </p>
        <div className="button-row">
          <button
            type="submit"
            className="button button--primary"
            aria-disabled={loading || !isReady}
          >
            {t('members.confirm')}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('confirm.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Null as long as something is missing. */
function changeOf(region: string, kind: DeedKind, draft: Draft): MembershipChange | null {
  const { municipality, on, toRegion, subregion } = draft;
  if (municipality === '' || on === '' || (kind === 'move' && toRegion === '')) return null;
  return {
    ...{ region, municipality, kind, on },
    subregion: kind === 'end' ? null : subregion,
    toRegion: kind === 'move' ? toRegion : null,
  };
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

function Field({ id, label, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

interface MunicipalityChoiceProps {
  readonly of: AdministeredRegion;
  readonly draft: Draft;
  readonly onEdit: (change: Partial<Draft>) => void;
}

function MunicipalityChoice({ of, draft, onEdit }: MunicipalityChoiceProps) {
  const { data } = useQuery(MunicipalityNamesDocument, {
    variables: { first: 500 },
    fetchPolicy: 'cache-and-network',
  });
  const members = new Set(
    of.memberships.filter(({ until }) => until === null).map(({ code }) => code),
  );
  const others = data?.municipalities.municipalities.filter(({ code }) => !members.has(code));
  return (
    <Field id="membership-municipality" label={t('members.code')}>
      <select
        id="membership-municipality"
        className="field__input"
        value={draft.municipality}
        onChange={({ target }) => onEdit({ municipality: target.value })}
      >
        <option value="">{t('members.choose')}</option>
        {others?.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
