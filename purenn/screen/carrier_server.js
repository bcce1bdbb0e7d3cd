// Python is the server that sent this page.
const CARRIER = async () => async (state, event) => {
  const reply = await fetch(location.pathname, { method: 'POST',
    headers: { 'Content-Type': 'application/json' }, body: JSON.stringify([state, event]) })
    .catch(() => { throw new Error('伺服器已結束 the server has ended: python3 -m purenn slides'); });
  if (!reply.ok) throw new Error(await reply.text());
  return reply.json();
};
