#include "cposix_machine.h"
#include <grp.h>
#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

/// Whether owner and mode of its files are made up when it is mounted.
static int keeps_no_modes(int folder) {
  // vfat, exfat, ntfs, ntfs3, 9p, cifs, smb2, fuse
  static const unsigned int kinds[] = {0x4d44,     0x2011bab0, 0x5346544e, 0x7366746e,
                                       0x01021997, 0xff534d42, 0xfe534d42, 0x65735546};
  struct statfs system;
  if (fstatfs(folder, &system) < 0) return 0;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if ((unsigned int)system.f_type == kinds[i]) return 1;
  return 0;
}

static int has_member_beside(const struct group *group, const char *owner) {
  for (char **name = group->gr_mem; *name != NULL; name++)
    if (owner == NULL || strcmp(*name, owner) != 0) return 1;
  return 0;
}

static int has_account_beside(gid_t group, uid_t owner) {
  int is_shared = 0;
  setpwent();
  for (struct passwd *user; !is_shared && (user = getpwent()) != NULL;)
    is_shared = user->pw_gid == group && user->pw_uid != owner;
  endpwent();
  return is_shared;
}

/// Whether a group is that of its owner alone, as each account of Debian has one.
static int is_private(gid_t group, uid_t owner) {
  char name[256];
  const struct passwd *user = getpwuid(owner);
  if (user == NULL ? group != getgid() : group != user->pw_gid) return 0;
  if (user != NULL && strlen(user->pw_name) >= sizeof name) return 0;
  if (user != NULL) strcpy(name, user->pw_name);
  const struct group *found = getgrgid(group);
  if (found != NULL && has_member_beside(found, user == NULL ? NULL : name)) return 0;
  return !has_account_beside(group, owner);
}

int cposix_openness(int folder) {
  struct stat found;
  if (fstat(folder, &found) < 0) return CPOSIX_CLOSED;
  if (keeps_no_modes(folder)) return CPOSIX_WITHOUT_MODES;
  if (found.st_uid != geteuid() && found.st_uid != 0) return CPOSIX_FOREIGN;
  // Nobody can take away what is ours there, nor put something of ours in its place.
  if (found.st_uid == 0 && (found.st_mode & S_ISVTX)) return CPOSIX_CLOSED;
  int open = found.st_uid == geteuid() ? CPOSIX_WRITABLE : CPOSIX_WRITABLE_OF_ROOT;
  if (found.st_mode & S_IWOTH) return open;
  if (!(found.st_mode & S_IWGRP)) return CPOSIX_CLOSED;
  // With a list of its own these bits say what the list allows at most, to whomever.
  int has_list = fgetxattr(folder, "system.posix_acl_access", NULL, 0) > 0;
  return !has_list && is_private(found.st_gid, found.st_uid) ? CPOSIX_CLOSED : open;
}
