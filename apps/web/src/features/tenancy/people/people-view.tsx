import { useMutation, useQuery } from '@apollo/client/react';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/people.js';
import { InviteForm } from './invite-form.js';
import { InvitationList } from './invitation-list.js';
import {
  ChangeInvitationDocument,
  EndRoleDocument,
  InvitePersonDocument,
  PeopleDocument,
  type PeopleDeeds,
} from './people-query.js';
import { RoleList } from './role-list.js';
import './people.css';

interface PeopleViewProps {
  readonly region: string;
  readonly name: string;
}

/** Who does what in a region, or in the municipality of who looks. */
export function PeopleView({ region, name }: PeopleViewProps) {
  const query = useQuery(PeopleDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  // What a deed answers has no id to be kept by: the page reads anew.
  const again = { refetchQueries: [PeopleDocument], awaitRefetchQueries: true };
  const [invite] = useMutation(InvitePersonDocument, again);
  const [changeInvitation] = useMutation(ChangeInvitationDocument, again);
  const [endRole] = useMutation(EndRoleDocument, again);
  const deeds: PeopleDeeds = {
    invite: (to) => invite({ variables: { input: { region, ...to } } }),
    changeInvitation: (id, deed) =>
      changeInvitation({ variables: { input: { region, id, deed } } }),
    endRole: (id, evenIfLast) => endRole({ variables: { input: { region, id, evenIfLast } } }),
  };
  return (
    <Loaded query={query}>
      {({ people }) => (
        <div className="page page--narrow stack people">
          <header>
            <p className="small">{name}</p>
            <PageHeading title={[t('people.title'), name]}>{t('people.title')}</PageHeading>
            <p className="prose">
              {t(
                people.givableRoles.includes('municipality_coordinator')
                  ? 'people.introRegion'
                  : 'people.introMunicipality',
              )}
            </p>
          </header>
          <section className="card" aria-labelledby="roles-title">
            <h2 id="roles-title">{t('people.holders')}</h2>
            <RoleList holders={people.holders} deeds={deeds} />
          </section>
          <section className="card" aria-labelledby="invitations-title">
            <h2 id="invitations-title">{t('people.invitations')}</h2>
            <InvitationList invitations={people.invitations} deeds={deeds} />
          </section>
          <InviteForm people={people} deeds={deeds} />
        </div>
      )}
    </Loaded>
  );
}
