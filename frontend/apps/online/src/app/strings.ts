import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Keyed from the first day, so that a Welsh council's catalogue is a translation and not a rebuild. */
const en = {
  service: 'Housing Online',
  skip: 'Skip to main content',
  demonstration: 'Demonstration',
  demonstrationDetail: 'The people, homes and money on these pages are invented.',
  signedInAs: 'You are signed in as {{name}}',
  username: 'Your sign-in name is {{username}}.',
  signOut: 'Sign out',
  signIn: 'Sign in',
  welcome: 'Sign in to Housing Online',
  explain: 'See your rent account and talk to us about your tenancy.',
  register: 'You can make an account on the next page if you do not have one.',
  loading: 'Loading',
  problem: 'Sorry, there is a problem with the service',
  tryAgain: 'Try again in a few minutes, or telephone your rent team.',
  refused: 'This sign-in cannot use Housing Online',
  refusedDetail: 'Sign out, then sign in with the account you made for Housing Online.',
} as const;

const cy = {
  service: 'Tai Ar-lein',
  skip: 'Neidio i’r prif gynnwys',
  demonstration: 'Arddangosiad',
  demonstrationDetail: 'Mae’r bobl, y cartrefi a’r arian ar y tudalennau hyn wedi’u dyfeisio.',
  signedInAs: 'Rydych wedi mewngofnodi fel {{name}}',
  username: 'Eich enw mewngofnodi yw {{username}}.',
  signOut: 'Allgofnodi',
  signIn: 'Mewngofnodi',
  welcome: 'Mewngofnodi i Tai Ar-lein',
  explain: 'Gweld eich cyfrif rhent a siarad â ni am eich tenantiaeth.',
  register: 'Gallwch greu cyfrif ar y dudalen nesaf os nad oes gennych un.',
  loading: 'Yn llwytho',
  problem: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
  tryAgain: 'Rhowch gynnig arall arni mewn ychydig funudau, neu ffoniwch eich tîm rhent.',
  refused: 'Ni all y mewngofnodi hwn ddefnyddio Tai Ar-lein',
  refusedDetail: 'Allgofnodwch, yna mewngofnodwch gyda’r cyfrif a wnaethoch ar gyfer Tai Ar-lein.',
} satisfies Record<keyof typeof en, string>;

export async function startStrings(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en }, cy: { translation: cy } },
    interpolation: { escapeValue: false },
  });
}

export type StringKey = keyof typeof en;
