import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { cy, en, type StringKey } from './words';

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

function languageOf(tongue: Tongue, speak: (tongue: Tongue) => void): Language {
  const words: Record<StringKey, string> = tongue === 'cy' ? cy : en;
  const locale = tongue === 'cy' ? 'cy-GB' : 'en-GB';
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
  const t = (key: StringKey, values: Record<string, string> = {}) =>
    words[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const pounds = (pence: number) => money.format(Math.abs(pence) / 100);
  return {
    tongue,
    speak,
    t,
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    pounds,
    owing: (pence) =>
      pence === 0 ? t('nothing') : t(pence > 0 ? 'owe' : 'credit', { amount: pounds(pence) }),
  };
}

/** English or Welsh, as chosen on any page; the page says which to those who listen to it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [tongue, setTongue] = useState(kept);
  useEffect(() => {
    document.documentElement.lang = tongue === 'cy' ? 'cy' : 'en-GB';
  }, [tongue]);
  const language = useMemo(
    () =>
      languageOf(tongue, (chosen) => {
        try {
          localStorage.setItem(KEPT, chosen);
        } catch {
          // asked again next time
        }
        setTongue(chosen);
      }),
    [tongue],
  );
  return <Current value={language}>{children}</Current>;
}

export function useLanguage(): Language {
  const language = useContext(Current);
  if (!language) throw new Error('outside of a LanguageProvider');
  return language;
}
