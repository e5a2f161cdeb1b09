import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { cx } from '@/shared/ui/cx';
import { PlainButton } from '@/shared/ui/plain-button';
import { PurposeDialog } from '@/shared/ui/purpose-dialog';
import { QueryStates } from '@/shared/ui/query-states';
import { SkeletonBar } from '@/shared/ui/skeleton';
import { Absent, InstantText } from '@/shared/ui/values';

import { useContacts, useDiscloseContact } from '../api/use-contacts';
import type { Contact, DisclosedContact } from '../api/use-contacts';
import { ContactDialog, EraseContactDialog, LeaveDialog } from './contact-dialogs';
import styles from './contacts-card.module.css';

type Asked = 'edit' | 'leave' | 'erase' | 'disclose';

function Numbers(props: { contact: Contact; disclosed: DisclosedContact | null }): ReactElement {
  const { t } = useTranslation('contacts');
  const { contact, disclosed } = props;
  const phone = disclosed === null ? contact.phone : disclosed.phone;
  const identityNumber = disclosed === null ? contact.identityNumber : disclosed.identityNumber;
  return (
    <div className={styles.numbers} aria-live="polite">
      <span>
        <span className={styles.label}>{t('phone')}</span>
        <span className={styles.number}>{phone ?? <Absent />}</span>
      </span>
      {contact.hasIdentityNumber && (
        <span>
          <span className={styles.label}>{t('identityNumber')}</span>
          <span className={styles.number}>{identityNumber ?? t('identityStored')}</span>
        </span>
      )}
    </div>
  );
}

function Person({ enterpriseId, contact }: { enterpriseId: string; contact: Contact }): ReactElement {
  const { t } = useTranslation('contacts');
  const mayWrite = useCan(permissions.enterprisesWriteContacts);
  const mayDisclose = useCan(permissions.enterprisesDiscloseContacts);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [disclosed, setDisclosed] = useState<DisclosedContact | null>(null);
  const disclose = useDiscloseContact(enterpriseId);
  const close = (): void => {
    disclose.reset();
    setAsked(null);
  };
  const hasNumbers = contact.phone != null || contact.hasIdentityNumber;
  return (
    <li>
      <div>
        <div className={styles.name}>{contact.name}</div>
        <div className={styles.aside}>{contact.position ?? <Absent />}</div>
      </div>
      <div>
        <Numbers contact={contact} disclosed={disclosed} />
        <div className={styles.aside}>
          {t('source')} {contact.source} · {t('recorded', { name: contact.recordedByName })}{' '}
          <InstantText instant={contact.recordedAt} />
          {contact.leftOn != null && ` · ${t('leftSince', { day: contact.leftOn })}`}
        </div>
      </div>
      <div className={cx(styles.actions, 'lp-no-print')}>
        {mayDisclose && hasNumbers && (
          <PlainButton
            icon="eye"
            onClick={() => (disclosed === null ? setAsked('disclose') : setDisclosed(null))}
          >
            {disclosed === null ? t('disclose') : t('cover')}
          </PlainButton>
        )}
        {mayWrite && contact.leftOn == null && (
          <>
            <PlainButton onClick={() => setAsked('edit')}>{t('edit')}</PlainButton>
            <PlainButton onClick={() => setAsked('leave')}>{t('leave')}</PlainButton>
          </>
        )}
        {mayWrite && <PlainButton onClick={() => setAsked('erase')}>{t('erase')}</PlainButton>}
      </div>
      {asked === 'edit' && <ContactDialog enterpriseId={enterpriseId} contact={contact} onClose={close} />}
      {asked === 'leave' && <LeaveDialog enterpriseId={enterpriseId} contact={contact} onClose={close} />}
      {asked === 'erase' && (
        <EraseContactDialog enterpriseId={enterpriseId} contact={contact} onClose={close} />
      )}
      {asked === 'disclose' && (
        <PurposeDialog
          title={t('forms.discloseTitle', { name: contact.name })}
          confirm={t('disclose')}
          isPending={disclose.isPending}
          error={disclose.error}
          onSubmit={(purpose) =>
            disclose.mutate(
              { contactId: contact.id, purpose },
              {
                onSuccess: (numbers) => {
                  setDisclosed(numbers);
                  close();
                },
              },
            )
          }
          onClose={close}
        />
      )}
    </li>
  );
}

function People(props: { enterpriseId: string; contacts: readonly Contact[] }): ReactElement {
  return (
    <ul className={styles.people}>
      {props.contacts.map((contact) => (
        <Person key={contact.id} enterpriseId={props.enterpriseId} contact={contact} />
      ))}
    </ul>
  );
}

/** Whom to reach at the enterprise. Numbers are covered until somebody says what they are needed for. */
export function ContactsCard({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('contacts');
  const contacts = useContacts(enterpriseId);
  const mayWrite = useCan(permissions.enterprisesWriteContacts);
  const [adds, setAdds] = useState(false);
  return (
    <div className={styles.place}>
      <Card
        title={t('title')}
        extra={
          mayWrite && (
            <span className="lp-no-print">
              <PlainButton icon="plus" onClick={() => setAdds(true)}>
                {t('add')}
              </PlainButton>
            </span>
          )
        }
      >
        <QueryStates
          query={contacts}
          skeleton={<SkeletonBar width="60%" />}
          isEmpty={(all) => all.length === 0}
          empty={<Notice icon="user" title={t('none')} text={t('noneText')} />}
        >
          {(all) => {
            const former = all.filter((contact) => contact.leftOn != null);
            return (
              <>
                <p className={styles.lead}>{t('lead')}</p>
                <People
                  enterpriseId={enterpriseId}
                  contacts={all.filter((contact) => contact.leftOn == null)}
                />
                {former.length > 0 && (
                  <details className={styles.former}>
                    <summary>{t('former', { count: former.length })}</summary>
                    <People enterpriseId={enterpriseId} contacts={former} />
                  </details>
                )}
              </>
            );
          }}
        </QueryStates>
        {adds && <ContactDialog enterpriseId={enterpriseId} contact={null} onClose={() => setAdds(false)} />}
      </Card>
    </div>
  );
}
