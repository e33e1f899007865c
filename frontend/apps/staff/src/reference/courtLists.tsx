import {
  type CourtFee,
  courtFeeColumns,
  type NoticeKind,
  noticeKindColumns,
  SetCourtFee,
  SetNoticeKind,
} from './CourtForms';
import type { List } from './listed';

/** What the law and the court want of the way to court. */
export const COURT_LISTS = {
  'court-notice-kinds': {
    name: 'Notices before a claim',
    add: { title: 'Set a kind of notice', form: SetNoticeKind },
    columns: (open) =>
      noticeKindColumns((kind: NoticeKind) =>
        open({
          title: `Change ${kind.name}`,
          form: (props) => <SetNoticeKind kind={kind} {...props} />,
        }),
      ),
  },
  'court-fees': {
    name: 'Court fees',
    add: { title: 'Set a fee of the court', form: SetCourtFee },
    columns: (open) =>
      courtFeeColumns((fee: CourtFee) =>
        open({ title: 'Change a fee of the court', form: (props) => <SetCourtFee fee={fee} {...props} /> }),
      ),
  },
} satisfies Record<string, List>;
