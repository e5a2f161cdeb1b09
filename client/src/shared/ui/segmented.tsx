import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

import styles from './segmented.module.css';

interface Option<T extends string> {
  value: T;
  /** Spoken name; shown too when there is no face. */
  label: string;
  face?: ReactNode;
  lang?: string;
}

/** A small choice among few, as radio buttons: arrow keys move, the choice is spoken. */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}): ReactElement {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={styles.group}>
      {props.options.map((option) => (
        <label key={option.value} className={styles.option} title={option.label} lang={option.lang}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            aria-label={option.label}
            onChange={() => props.onChange(option.value)}
          />
          <span aria-hidden="true">{option.face ?? option.label}</span>
        </label>
      ))}
    </div>
  );
}
