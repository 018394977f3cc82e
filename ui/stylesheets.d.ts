// Style sheets are typed by Next's global declarations, also where its generated next-env.d.ts is not there yet.
/// <reference types="next" />
