import { composeDesk } from '#app/compose';

const handle = async (request: Request) => (await composeDesk()).handleAuth(request);

export { handle as GET, handle as POST };
