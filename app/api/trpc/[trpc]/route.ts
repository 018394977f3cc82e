import { composeDesk } from '#app/compose';

const handle = async (request: Request) => (await composeDesk()).handleTrpc(request);

export { handle as GET, handle as POST };
