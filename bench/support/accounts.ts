/** Accounts of a bench workspace; leads of the load name their domains, `account-N.example`. */
export const ACCOUNTS = 4;
