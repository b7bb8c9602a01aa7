# Shared by bin/asterisk and bin/chromium: messages, the cache folder, and a private apt that needs no root.
# To be sourced by bash with `set -euo pipefail`.

progress() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

cache_dir() {
  local base="${SANSHENG_CACHE:-}"
  if [[ -z $base ]]; then
    [[ -n ${XDG_CACHE_HOME:-} || -n ${HOME:-} ]] || die "neither HOME nor SANSHENG_CACHE is set, so there is no place for the private copy; set SANSHENG_CACHE."
    base="${XDG_CACHE_HOME:-$HOME/.cache}/sansheng"
  fi
  mkdir -p "$base" 2>/dev/null || die "the cache folder $base cannot be made; set SANSHENG_CACHE to a folder you may write to."
  (cd "$base" && pwd -P)
}

# take_lock FILE: two preparations at once would download everything twice and race for the same folder.
# The lock is on descriptor 9 and goes when the script ends, however it ends.
take_lock() {
  command -v flock >/dev/null || die "the command flock (package util-linux) is needed to prepare a private copy."
  exec 9>"$1"
  flock -n 9 || { progress "another preparation is under way, waiting for it"; flock 9; }
}

# The mirror this machine's own apt uses for its main archive (never a name written into the project).
machine_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(COMPONENT)' 2>/dev/null |
    awk '$2 == "main" && $1 ~ /^https?:/ && $1 !~ /security/ && !seen++ { print $1 }'
}

os_id() { (. /etc/os-release 2>/dev/null && printf '%s' "${ID:-unknown}") || printf unknown; }

# private_apt DIR SOURCES STATUS
# Makes an apt of its own below DIR: nothing of the machine's package state is read but what is named here,
# and nothing of it is written. SOURCES is "machine" (the machine's own list) or one sources.list line;
# STATUS is a dpkg status file ("/dev/null" means: nothing is installed, download every dependency).
private_apt() {
  local dir=$1 sources=$2 status=$3
  mkdir -p "$dir/apt/lists/partial" "$dir/apt/archives/partial" "$dir/apt/empty"
  if [[ $status == /dev/null ]]; then : >"$dir/apt/status"; else cp "$status" "$dir/apt/status"; fi
  {
    echo "Dir::State \"$dir/apt\";"
    echo "Dir::State::Lists \"$dir/apt/lists\";"
    echo "Dir::State::status \"$dir/apt/status\";"
    echo "Dir::Cache \"$dir/apt\";"
    echo "Dir::Cache::Archives \"$dir/apt/archives\";"
    if [[ $sources != machine ]]; then
      echo "$sources" >"$dir/apt/sources.list"
      echo "Dir::Etc::SourceList \"$dir/apt/sources.list\";"
      echo "Dir::Etc::SourceParts \"$dir/apt/empty\";"
      # Pins of the machine speak of its own release and could hold the packages of another one back.
      echo "Dir::Etc::Preferences \"$dir/apt/none\";"
      echo "Dir::Etc::PreferencesParts \"$dir/apt/empty\";"
    fi
    echo 'Acquire::Languages "none";'
    echo 'Acquire::Retries "3";'
    echo 'Acquire::Check-Valid-Until "false";'
    echo 'APT::Install-Recommends "false";'
    echo 'APT::Get::AllowUnauthenticated "false";'
    # As root apt would download as user _apt, who may not enter a private cache folder.
    echo 'APT::Sandbox::User "root";'
    echo 'Debug::NoLocking "true";'
    echo 'Dpkg::Use-Pty "false";'
    # Hooks of the machine (docker-clean removes downloaded packages, others need root) must not run here.
    echo '#clear DPkg::Post-Invoke;'
    echo '#clear DPkg::Pre-Install-Pkgs;'
    echo '#clear APT::Update::Post-Invoke;'
    echo '#clear APT::Update::Post-Invoke-Success;'
    echo '#clear APT::Update::Pre-Invoke;'
  } >"$dir/apt/apt.conf"
  APT_CONFIG="$dir/apt/apt.conf" apt-get -q update >"$dir/apt/log" 2>&1
}

# apt_download DIR PACKAGE...: into DIR/apt/archives, with the dependencies the status file does not name.
apt_download() {
  local dir=$1; shift
  APT_CONFIG="$dir/apt/apt.conf" apt-get -q -y --download-only install "$@" >>"$dir/apt/log" 2>&1
}

# (Not grep -q, which leaves early: under pipefail the writer's broken pipe would count as "unknown".)
apt_knows() { APT_CONFIG="$1/apt/apt.conf" apt-cache show "$2" 2>/dev/null | grep '^Version:' >/dev/null; }

# unpack DIR TARGET: every downloaded package, without its scripts (those would need root).
unpack() {
  local deb
  mkdir -p "$2"
  for deb in "$1"/apt/archives/*.deb; do
    dpkg-deb -x "$deb" "$2" || return 1
  done
}

# The last complaint of the private apt, for the error sentence.
apt_complaint() { grep -E '^(E|Err|W):? ?' "$1/apt/log" 2>/dev/null | tail -n 1 || true; }
