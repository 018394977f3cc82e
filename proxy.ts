import { NextResponse, type NextRequest } from 'next/server';

const DEVELOPMENT = process.env.NODE_ENV === 'development';

/**
 * Scripts: our own files and those inline ones that bear the page's nonce. Styles may stand inline: Mantine and Monaco
 * write them. Nothing is loaded from or sent to any other origin.
 */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives every page a Content-Security-Policy with a nonce of its own (Next puts it on its scripts), and tells it its path. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Layouts are not told where they stand: sign-in leads back here.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy(nonce));
  return response;
}

/** Pages only: files and the API's answers run no scripts. */
export const config = { matcher: ['/((?!api/|_next/static|_next/image|icon.svg).*)'] };
