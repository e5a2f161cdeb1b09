import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { Icon } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { TextField } from '@/shared/ui/plain-fields';

import { findTopics } from '../topics';
import styles from './help.module.css';

/** Every topic, and a search over titles, pinyin and texts. */
export function HelpIndex(): ReactElement {
  const { t } = useTranslation('help');
  const localized = useLocalized();
  const [text, setText] = useState('');
  const found = findTopics(text);
  return (
    <>
      <search className={styles.search}>
        <TextField
          inline
          type="search"
          label={t('index.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span role="status" className={styles.count}>
          {text.trim() !== '' && t('index.count', { count: found.length })}
        </span>
      </search>
      {found.length === 0 ? (
        <Card>
          <Notice icon="help" title={t('index.none', { text })} text={t('index.noneHint')} />
        </Card>
      ) : (
        <ul className={styles.topics}>
          {found.map((topic) => (
            <li key={topic.id} className={styles.topic}>
              <Icon name="document" size={20} />
              <div>
                <Link to={`/help/${topic.id}`} className={styles.topicTitle}>
                  {localized(topic.title)}
                </Link>
                <p className={styles.topicText}>{localized(topic.summary)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
