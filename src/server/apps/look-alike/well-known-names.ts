/** Names that people sign in with or trust with their data, and that are no everyday words. */
export const wellKnownNames =
  `Google, Gmail, YouTube, Android, Apple, iCloud, Microsoft, Outlook, Office 365, Microsoft 365, OneDrive, SharePoint, Xbox, Facebook,
  Instagram, WhatsApp, Telegram, Amazon, PayPal, Dropbox, Slack, Zoom, GitHub, GitLab, Bitbucket, Atlassian, Trello, LinkedIn, Twitter,
  Netflix, Spotify, Adobe, Salesforce, HubSpot, Mailchimp, Zendesk, DocuSign, Shopify, Stripe, Yahoo, Proton Mail, TikTok, Snapchat,
  Pinterest, Reddit, Discord, Twitch, WeChat, Airbnb, eBay, Evernote, OpenAI, ChatGPT, Anthropic, Okta, Cloudflare, 1Password, Bitwarden,
  LastPass, Coinbase, Binance, MetaMask, Revolut, Venmo, Klarna, Mastercard, American Express, Wells Fargo, Bank of America, HSBC`.split(
    /,\s*/,
  );

/**
 * English words that are one edit apart from one of these names, or begin with one and mean something of their own: those of SCOWL's list
 * (Debian's wamerican 2020.12.07).
 */
export const everydayWords =
  `boogie cloud discard discoed discordant discorded discording finance goggle goodie interest papal password penal revolt
  revolution revolutionaries revolutionary revolutionist revolutionists revolutionize revolutionized revolutionizes
  revolutionizing revolutions stride strife strike strip striped strips stript strive switch titter tripe twister twitched
  twitching twitted witch`.split(/\s+/);
