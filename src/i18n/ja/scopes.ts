import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'あなたが誰かを知る',
    description: 'アカウントの識別子で、ログインするたびにあなたを見分けます。名前やメールアドレスは伝わりません。',
  },
  profile: {
    title: 'あなたのプロフィールを見る',
    description: 'あなたの名前とユーザー名、言語、アカウントが最後に変更された日時を読み取ります。',
  },
  email: { title: 'あなたのメールアドレスを見る', description: 'ログインに使うメールアドレスを読み取ります。' },
  'notes:read': { title: 'あなたのノートを読む', description: 'すべてのノートのタイトルと本文を見ます。' },
  'notes:write': { title: 'ノートを追加する', description: 'あなたの名前で新しいノートを書きます。' },
  'latchstring:connections': {
    title: '連携アプリを管理する',
    description: 'どのアプリがあなたのアカウントにアクセスできるかを見て、そのアクセス権を取り消します。',
  },
  'latchstring:apps': {
    title: '登録したアプリを管理する',
    description: 'あなたの名前でアプリを登録し、変更し、新しいシークレットを発行し、削除します。',
  },
  'notes:statistics': {
    title: 'ノートの数を数える',
    description: 'ノートが全部でいくつあるかだけを知ります。誰のノートかはわかりません。',
  },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'あなたの活動',
      description: '毎日の移動の様子（徒歩、ランニング、自転車、乗り物）を、時刻、距離、歩数、カロリーとともに見ます。',
    },
    location: { title: 'あなたがいた場所', description: '毎日いた場所を、いた時間帯とその位置とともに見ます。' },
    default: { title: 'あなたのプロフィール', description: 'Movesを使い始めた時期、タイムゾーン、言語、単位を見ます。' },
  },
  movemint: {
    public: { title: '公開プロフィール', description: 'ほかのアスリートに表示される名前を見ます。' },
    read: { title: 'あなたのアクティビティ', description: 'メールアドレスと、すべてのアクティビティの日付、距離、時間を見ます。' },
    write: { title: 'アクティビティの記録', description: 'あなたの名前でアクティビティを追加し、追加したものを変更します。' },
  },
  movenium: {
    everything: {
      title: 'Moveniumであなたにできることすべて',
      description: 'ログインしたあなた自身にできることをすべて、見たり変更したりします。勤務時間、プロジェクト、登録情報が含まれます。',
    },
  },
  moovila: {
    ProjectTaskRead: { title: 'プロジェクトとタスク', description: 'あなたのプロジェクトとそのタスクを、状態や日付とともに見ます。' },
    UsersRead: { title: 'ユーザー', description: '一緒に働く人の名前とメールアドレスを見ます。' },
    TimeEntriesRead: { title: '時間の記録', description: 'あなたが記録した時間を、内容と日時とともに見ます。' },
    LookupTablesRead: { title: '選択リスト', description: '状態や優先度など、プロジェクトで選択肢として使うリストを見ます。' },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'アクセス権がまだ有効かを確認',
  'Read your profile': 'あなたのプロフィールを読み取り',
  'Read the profile': 'プロフィールを読み取り',
  'Read daily summaries': '1日のまとめを読み取り',
  'Read activities': '活動を読み取り',
  'Read places': '場所を読み取り',
  'Read the storyline': '1日の流れを読み取り',
  'Read who you are': 'あなたが誰かを読み取り',
  'Read projects': 'プロジェクトを読み取り',
  'Read working hours': '勤務時間を読み取り',
  'Read tasks': 'タスクを読み取り',
  'Read users': 'ユーザーを読み取り',
  'Read time entries': '時間の記録を読み取り',
  'Read lookup tables': '選択リストを読み取り',
  'Read data': 'データを読み取り',
  'Read notes': 'ノートを読み取り',
  'Added a note': 'ノートを追加',
  'Counted notes': 'ノートの数を確認',
};
