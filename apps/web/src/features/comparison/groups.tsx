import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ExplainedFigure } from '../../components/explained-figure.js';
import { FigureRows } from '../../components/figure-rows.js';
import { formatFigure, joinParts } from '../../messages/format.js';
import { t } from '../../messages/comparison.js';
import { RemoveGroupDocument, type Comparison, type Group } from './comparison-query.js';
import { GroupForm } from './group-form.js';

/** Parts of the region beside each other, as far as their means give nobody away. */
export function Groups({ comparison }: { readonly comparison: Comparison }) {
  const { groups, groupsEdition, mayManageGroups, region, campaign } = comparison;
  const [edited, setEdited] = useState<Group | 'new' | null>(null);
  const [removed, setRemoved] = useState<Group | null>(null);
  const [told, setTold] = useState({ text: '', times: 0 });
  const [remove] = useMutation(RemoveGroupDocument);
  const title = useRef<HTMLHeadingElement>(null);
  // After what was open has gone: a dialog that closes gives the focus back to a button first.
  useEffect(() => {
    if (told.times > 0) title.current?.focus();
  }, [told]);
  const close = (text: string): void => {
    setEdited(null);
    setRemoved(null);
    setTold(({ times }) => ({ text, times: times + 1 }));
  };
  return (
    <section className="card" aria-labelledby="groups-title">
      <h2 id="groups-title" ref={title} tabIndex={-1}>
        {t('compare.groups')}
      </h2>
      {groupsEdition ? (
        <p className="prose small">
          {t('compare.groupsText', { number: groupsEdition.number, at: groupsEdition.publishedAt })}
        </p>
      ) : null}
      {groups.length === 0 ? <p className="small">{t('compare.groupsNone')}</p> : null}
      {groups.length === 0 ? null : <GroupTable comparison={comparison} />}
      {groups.map((group) => (
        <GroupQuestions key={group.id} comparison={comparison} group={group} />
      ))}
      <p role="status" className="small">
        {told.text}
      </p>
      {!mayManageGroups ? null : edited ? (
        <GroupForm
          key={edited === 'new' ? 'new' : edited.id}
          comparison={comparison}
          group={edited === 'new' ? null : edited}
          onDone={close}
        />
      ) : (
        <div className="button-row group-buttons">
          <button type="button" className="button" onClick={() => setEdited('new')}>
            {t('compare.groupNew')}
          </button>
          {groups
            .filter(({ kind }) => kind === 'group')
            .map((group) => (
              <span key={group.id} className="group-buttons__pair">
                <button type="button" className="button" onClick={() => setEdited(group)}>
                  {t('compare.groupEdit', group)}
                </button>
                <button type="button" className="button" onClick={() => setRemoved(group)}>
                  {t('compare.groupRemove', group)}
                </button>
              </span>
            ))}
        </div>
      )}
      {removed ? (
        <ConfirmDialog
          title={t('compare.groupRemoveTitle')}
          submit={t('compare.groupRemoveSubmit')}
          onClose={() => setRemoved(null)}
          onConfirm={async () => {
            await remove({
              variables: {
                input: {
                  ...{ region: region.slug, campaign: campaign.slug },
                  ...{ id: removed.id, expectedRevision: removed.revision },
                },
              },
            });
            close(t('compare.groupRemoved', removed));
          }}
        >
          <p>{t('compare.groupRemoveText', removed)}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

const namesOf = ({ id }: Group, themes: Comparison['themes']): string[] => [
  `group:${id}`,
  ...themes.map(({ code }) => `group:${id}/theme:${code}`),
];

function GroupTable({ comparison }: { readonly comparison: Comparison }) {
  const { groups, themes } = comparison;
  return (
    <div
      className="figure-grid__scroll"
      tabIndex={0}
      role="region"
      aria-label={t('compare.groupsTable')}
    >
      <table className="plain-table group-table" role="grid" aria-label={t('compare.groupsTable')}>
        <thead>
          <tr>
            <th scope="col">{t('compare.group')}</th>
            <th scope="col">{t('compare.total')}</th>
            {themes.map(({ code, title }) => (
              <th key={code} scope="col" title={title}>
                <span aria-hidden="true">{code}</span>
                <span className="visually-hidden">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <FigureRows names={groups.map((group) => namesOf(group, themes))}>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                {group.name}{' '}
                {group.kind === 'subregion' ? (
                  <span className="tag">{t('compare.subregion')}</span>
                ) : null}
                <span className="small group-table__who">
                  {joinParts([
                    t('compare.groupSize', { count: group.municipalities.length }),
                    group.municipalities.map(({ name }) => name).join(', '),
                  ])}
                </span>
                {group.otherCount > 0 ? (
                  <span className="small group-table__who">
                    {t('compare.groupOther', { count: group.otherCount })}
                  </span>
                ) : null}
                {group.total.absence === null ? null : (
                  <span className="small group-table__who">
                    {t(`compare.group.${group.total.absence}`)}
                  </span>
                )}
              </th>
              {[group.total, ...group.themes].map(({ mean }, index) => (
                <td key={index} className="num">
                  <ExplainedFigure about={namesOf(group, themes)[index] ?? ''}>
                    {mean === null ? '–' : formatFigure(mean)}
                  </ExplainedFigure>
                </td>
              ))}
            </tr>
          ))}
        </FigureRows>
      </table>
    </div>
  );
}

/** Only where there is one: of many groups every question stays away, for the reason said above. */
function GroupQuestions({
  comparison,
  group,
}: {
  readonly comparison: Comparison;
  readonly group: Group;
}) {
  const shown = group.questions.filter(({ mean }) => mean !== null);
  const away = group.questions.filter(({ mean }) => mean === null);
  const reasons = [...new Set(away.flatMap(({ absence }) => absence ?? []))];
  if (shown.length === 0) return null;
  const statementOf = (code: string): string =>
    comparison.questions.find((each) => each.code === code)?.statement ?? '';
  return (
    <details>
      <summary>{t('compare.groupQuestions', group)}</summary>
      <ul className="findings">
        {shown.map(({ code, mean }) => (
          <li key={code}>
            {code}. {statementOf(code)}{' '}
            <strong className="num">
              <ExplainedFigure about={`group:${group.id}/question:${code}`}>
                {mean === null ? '–' : formatFigure(mean)}
              </ExplainedFigure>
            </strong>
          </li>
        ))}
      </ul>
      {reasons.map((reason) => (
        <p key={reason} className="small">
          {t('compare.groupAway', {
            codes: away.flatMap(({ code, absence }) => (absence === reason ? code : [])),
          })}{' '}
          {t(`compare.group.${reason}`)}
        </p>
      ))}
    </details>
  );
}
