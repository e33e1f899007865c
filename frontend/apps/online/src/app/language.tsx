import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en, type StringKey, type Words } from './words';

type Tongue = 'en' | 'cy';

interface Language {
  tongue: Tongue;
  speak(tongue: Tongue): void;
  /** The words of a key, with values put into their places. */
  t(key: StringKey, values?: Record<string, string>): string;
  /** "27 March 2026", and the same in Welsh. */
  day(date: string): string;
  /** "£212.40", whichever way it is owed. */
  pounds(pence: number): string;
  /** "You owe £212.40", "You are £15.00 in credit", "You owe nothing". */
  owing(pence: number): string;
  /** The same of what is to come: "you will owe £205.05". */
  willOwe(pence: number): string;
}

const KEPT = 'housing-online-language';
const Current = createContext<Language | undefined>(undefined);

function kept(): Tongue {
  try {
    return localStorage.getItem(KEPT) === 'cy' ? 'cy' : 'en';
  } catch {
    return 'en'; // a browser that keeps nothing
  }
}

interface Spoken {
  tongue: Tongue;
  words: Words;
}

const ENGLISH: Spoken = { tongue: 'en', words: en };

/** Welsh comes when it is asked for; where the signal does not carry it, the pages stay English. */
async function spoken(tongue: Tongue): Promise<Spoken> {
  if (tongue === 'en') return ENGLISH;
  try {
    return { tongue, words: (await import('./welsh')).cy };
  } catch {
    return ENGLISH;
  }
}

function languageOf({ tongue, words }: Spoken, speak: (tongue: Tongue) => void): Language {
  // Browsers on telephones do not know the Welsh months.
  const months = words.months.split(' ');
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
  const t = (key: StringKey, values: Record<string, string> = {}) =>
    words[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const pounds = (pence: number) => money.format(Math.abs(pence) / 100);
  return {
    tongue,
    speak,
    t,
    day: (date) => {
      const [year, month, day] = date.split('-').map(Number);
      return `${day} ${months[Number(month) - 1]} ${year}`;
    },
    pounds,
    owing: (pence) =>
      pence === 0 ? t('nothing') : t(pence > 0 ? 'owe' : 'credit', { amount: pounds(pence) }),
    willOwe: (pence) =>
      pence === 0
        ? t('willOweNothing')
        : t(pence > 0 ? 'willOwe' : 'willBeInCredit', { amount: pounds(pence) }),
  };
}

/** English or Welsh, as chosen on any page; the page says which to those who listen to it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(() => (kept() === 'en' ? ENGLISH : undefined));
  useEffect(() => {
    if (now) document.documentElement.lang = now.tongue === 'cy' ? 'cy' : 'en-GB';
    else void spoken('cy').then(setNow);
  }, [now]);
  const language = useMemo(
    () =>
      languageOf(now ?? ENGLISH, (chosen) => {
        try {
          localStorage.setItem(KEPT, chosen);
        } catch {
          // asked again next time
        }
        void spoken(chosen).then(setNow);
      }),
    [now],
  );
  return now ? <Current value={language}>{children}</Current> : null;
}

export function useLanguage(): Language {
  const language = useContext(Current);
  if (!language) throw new Error('outside of a LanguageProvider');
  return language;
}
